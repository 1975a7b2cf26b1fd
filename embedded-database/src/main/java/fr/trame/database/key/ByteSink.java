package fr.trame.database.key;

import java.util.Arrays;

/** Bytes that are put one after the other. */
final class ByteSink {

    private static final int USUAL = 64;

    private byte[] bytes = new byte[USUAL];
    private int size;

    ByteSink put(int low) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) low;
        return this;
    }

    ByteSink putInt(int value) {
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            put(value >> shift);
        }
        return this;
    }

    ByteSink putLong(long value) {
        return putInt((int) (value >> Integer.SIZE)).putInt((int) value);
    }

    ByteSink putAll(byte[] more) {
        for (byte one : more) {
            put(one);
        }
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
