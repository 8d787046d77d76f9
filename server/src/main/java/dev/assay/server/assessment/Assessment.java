package dev.assay.server.assessment;

import dev.assay.server.kernel.Slug;

/// How a plan is assessed.
public record Assessment(Slug plan, FormPool pool, PassPolicy passPolicy, RetakePolicy retakePolicy) {
    public int questions() {
        return pool.blueprint().total();
    }

    public int passMark() {
        return passPolicy.passMark(questions());
    }
}
