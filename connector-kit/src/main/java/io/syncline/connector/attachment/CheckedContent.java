package io.syncline.connector.attachment;

import java.io.FilterInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Bytes that are counted and hashed while they pass. At their end, before whoever reads learns of it, they are compared with what
 * they must be: a short or altered content ends in an {@link IOException}, never in a file.
 */
public final class CheckedContent extends FilterInputStream {
    private final MessageDigest digest = sha256();
    private final long length;
    private final Optional<String> wanted;
    private volatile long count;
    private volatile String hash = "";
    private volatile String trouble = "";

    /**
     * @param length how many bytes there must be
     * @param hash what their SHA-256 must be, where known
     */
    public CheckedContent(AttachmentContent content, long length, Optional<String> hash) {
        super(content.stream());
        this.length = length;
        this.wanted = hash;
    }

    /** How many bytes there must be. */
    public long length() {
        return length;
    }

    /** How many bytes have passed; from any thread. */
    public long count() {
        return count;
    }

    /** Whether all bytes have passed, and were what they must be; looks for their end if nobody has. */
    public boolean intact() {
        try {
            return !hash.isEmpty() || count == length && read() < 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What was wrong with the bytes; empty while nothing was. */
    public Optional<String> trouble() {
        return Optional.of(trouble).filter(text -> !text.isEmpty());
    }

    /** SHA-256 in lower-case hex, once {@link #intact}. */
    public String hash() {
        if (hash.isEmpty()) throw new IllegalStateException("not all bytes have passed");
        return hash;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int most) throws IOException {
        try {
            int read = in.read(buffer, offset, most);
            if (read < 0) end();
            else pass(buffer, offset, read);
            return read;
        } catch (IOException e) {
            trouble = String.valueOf(e.getMessage());
            throw e;
        }
    }

    private void pass(byte[] buffer, int offset, int read) throws IOException {
        digest.update(buffer, offset, read);
        count = count + read;
        if (count > length) throw new IOException("there are more than the " + length + " bytes expected");
    }

    private void end() throws IOException {
        if (!hash.isEmpty()) return;
        if (count < length) throw new IOException("only " + count + " of " + length + " bytes came");
        String found = HexFormat.of().formatHex(digest.digest());
        if (wanted.filter(hex -> !hex.equalsIgnoreCase(found)).isPresent())
            throw new IOException("the bytes are not those that were announced: their hash differs");
        hash = found;
    }

    @Override
    public long skip(long most) {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
