package io.syncline.script.fault;

/** What using null ends in; a {@link NullPointerException}, because rules catch that. */
public final class NullValue {
    private NullValue() {}

    /** Reading a property of null. */
    public static NullPointerException property(String name) {
        return new NullPointerException(
                "Cannot get property '" + name + "' on null; write '?.' where it may be missing");
    }

    /** Calling a method on null. */
    public static NullPointerException method(String name) {
        return new NullPointerException(
                "Cannot invoke method " + name + "() on null; write '?.' where it may be missing");
    }

    /** Setting a property of null. */
    public static NullPointerException setting(String name) {
        return new NullPointerException("Cannot set property '" + name + "' on null");
    }
}
