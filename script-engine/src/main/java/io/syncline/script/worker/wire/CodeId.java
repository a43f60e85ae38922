package io.syncline.script.worker.wire;

import io.syncline.script.code.CompiledCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name of code: the same for the same bytes, whoever made them. */
public final class CodeId {
    private CodeId() {}

    /** SHA-256 over kind, names and bytes, in hexadecimal. */
    public static String of(CompiledCode code) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, code.kind().wire().getBytes(StandardCharsets.UTF_8));
            add(digest, code.main().getBytes(StandardCharsets.UTF_8));
            code.classes().forEach((name, bytes) -> {
                add(digest, name.getBytes(StandardCharsets.UTF_8));
                add(digest, bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        digest.update(part);
    }
}
