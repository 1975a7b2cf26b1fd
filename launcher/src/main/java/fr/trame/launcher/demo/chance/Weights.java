package fr.trame.launcher.demo.chance;

import java.util.ArrayList;
import java.util.List;

/** Codes and how often each is drawn, written {@code "D1:40 D2.1:14"}. */
public record Weights(List<String> codes, List<Integer> weights, int total) {

    public static Weights of(String text) {
        List<String> codes = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        int total = 0;
        for (String part : text.strip().split("\\s+", -1)) {
            int colon = part.lastIndexOf(':');
            int weight = Integer.parseInt(part.substring(colon + 1));
            codes.add(part.substring(0, colon));
            weights.add(weight);
            total += weight;
        }
        return new Weights(List.copyOf(codes), List.copyOf(weights), total);
    }

    public String draw(Dice dice) {
        int rest = dice.below(total);
        int i = 0;
        while (rest >= weights.get(i)) {
            rest -= weights.get(i);
            i++;
        }
        return codes.get(i);
    }

    public int drawNumber(Dice dice) {
        return Integer.parseInt(draw(dice));
    }
}
