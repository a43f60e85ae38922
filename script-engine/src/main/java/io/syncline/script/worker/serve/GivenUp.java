package io.syncline.script.worker.serve;

/** The tracker had no answer: passes through the script's run, which lets weather pass. */
final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    GivenUp() {
        super("the run was given up");
    }
}
