package io.syncline.devstack.part;

import io.syncline.devstack.layout.Checkout;
import io.syncline.devstack.layout.Ports;
import io.syncline.devstack.layout.Workplace;

/** One system to run: built from a checkout, living in a workplace, on these ports. */
public record StackPlan(Checkout checkout, Workplace workplace, Ports ports, boolean jsonLogs) {}
