package io.syncline.script.code;

/** Code that contains what compiled scripts never contain: it is not loaded. */
public final class UntrustedCode extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UntrustedCode(String what) {
        super(what);
    }
}
