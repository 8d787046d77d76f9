package dev.assay.server.kernel;

/// What an account may do: a learner learns and is assessed; an owner also runs the badge programme.
public enum Role {
    LEARNER,
    OWNER
}
