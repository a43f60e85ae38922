package io.syncline.simulators.github;

import io.syncline.simulators.github.hook.HookList;
import io.syncline.simulators.github.world.WorldMemory;
import java.io.Serializable;

/** All that changes on the simulated GitHub; together, since hooks point into the world. */
record GithubMemory(WorldMemory world, HookList hooks) implements Serializable {}
