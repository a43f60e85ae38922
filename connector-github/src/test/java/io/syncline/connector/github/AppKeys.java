package io.syncline.connector.github;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;

/** A key of an App, made for these tests, in both forms. */
final class AppKeys {
    /** What PKCS#8 has before the key as PKCS#1 has it: at this length, always as many bytes. */
    private static final int WRAPPING = 26;

    private static final KeyPair PAIR = pair();

    static final PublicKey PUBLIC = PAIR.getPublic();
    static final String PKCS8 = pem("PRIVATE KEY", PAIR.getPrivate().getEncoded());
    static final String PKCS1 = pem("RSA PRIVATE KEY", bare(PAIR.getPrivate().getEncoded()));

    private AppKeys() {}

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bare(byte[] pkcs8) {
        return Arrays.copyOfRange(pkcs8, WRAPPING, pkcs8.length);
    }

    private static String pem(String name, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + name + "-----\n" + text + "\n-----END " + name + "-----\n";
    }
}
