package fr.trame.platform.listening;

/** A stream as it is heard on a topic. */
public record StreamKey(String topic, String stream) {}
