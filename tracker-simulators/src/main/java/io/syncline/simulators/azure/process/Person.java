package io.syncline.simulators.azure.process;

/** A user; the token is the personal access token. */
public record Person(String id, String displayName, String uniqueName, String token) {
    /** Display name and unique name in one text, as webhooks show people. */
    public String combined() {
        return displayName + " <" + uniqueName + ">";
    }

    /** Whether a client means this person by any of the forms that the server takes. */
    public boolean called(String text) {
        return text.equalsIgnoreCase(uniqueName)
                || text.equalsIgnoreCase(displayName)
                || text.equalsIgnoreCase(combined())
                || text.equalsIgnoreCase(id)
                || text.equalsIgnoreCase(descriptor());
    }

    public String descriptor() {
        return "aad.sim-" + id;
    }

    @Override
    public String toString() {
        return combined();
    }
}
