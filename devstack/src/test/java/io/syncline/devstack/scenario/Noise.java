package io.syncline.devstack.scenario;

import java.io.InputStream;

/** So many bytes, always the same ones, none of them kept. */
final class Noise extends InputStream {
    private final long size;
    private long at;

    Noise(long size) {
        this.size = size;
    }

    @Override
    public int read() {
        return at == size ? -1 : next();
    }

    @Override
    public int read(byte[] buffer, int offset, int most) {
        if (at == size) return most == 0 ? 0 : -1;
        int count = (int) Math.min(most, size - at);
        for (int i = 0; i < count; i++) buffer[offset + i] = (byte) next();
        return count;
    }

    private int next() {
        long mixed = at++ * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 56);
    }
}
