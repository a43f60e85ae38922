package io.syncline.simulators.github.hook;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The hooks there are, and the last number given to one. */
public final class HookList implements Serializable {
    private static final long serialVersionUID = 1L;

    final List<Hook> hooks = new ArrayList<>();
    long lastId = 500;
}
