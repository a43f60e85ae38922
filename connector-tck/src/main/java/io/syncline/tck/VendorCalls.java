package io.syncline.tck;

/** The vendor calls behind our operations. */
public record VendorCalls(VendorCall read, VendorCall create, VendorCall update, VendorCall comment) {

    /**
     * One vendor call.
     *
     * @param path regular expression found in the path
     */
    public record VendorCall(String method, String path) {}
}
