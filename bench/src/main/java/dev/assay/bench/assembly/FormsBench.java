package dev.assay.bench.assembly;

import dev.assay.bench.Effort;
import dev.assay.bench.Figures;
import dev.assay.bench.machine.MachineFacts;
import dev.assay.psychometrics.assembly.FastAssembler;
import dev.assay.psychometrics.assembly.LargeBank;
import java.io.IOException;

/// Forms of 50 items from a bank of 5,000 by the fast assembler: under the blueprint of the Serverless plan, and under
/// one with rules of every kind.
public final class FormsBench {
    private static final int ROUNDS = 7;
    private static final int BANK = 5_000;

    private FormsBench() {}

    public static Figures measure(Effort effort) throws IOException {
        int rounds = effort.roundsOr(ROUNDS);
        var figures = new Figures()
                .add("machine", MachineFacts.read())
                .add("rounds", rounds)
                .add("formsARound", DrawnForms.FORMS);
        new DrawnForms(ServerlessBank.assembler(BANK, LargeBank.chance(3)), rounds).report(figures, "serverless");
        var everyRule = FastAssembler.of(LargeBank.blueprint(BANK, 2).build(), LargeBank.pool(BANK, 1));
        new DrawnForms(everyRule, rounds).report(figures, "everyRule");
        return figures;
    }
}
