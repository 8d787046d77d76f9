package dev.assay.psychometrics.exact;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;

/// CP-SAT of OR-tools with one thread, a fixed seed and a measure of work in place of a clock: the same model
/// has the same answer on every machine.
final class Solver {
    static {
        Loader.loadNativeLibraries();
    }

    /// What a solver says of a model.
    enum Answer {
        BEST,
        FOUND,
        NOTHING,
        UNKNOWN
    }

    final CpSolver cp = new CpSolver();

    /// An empty model; made here, since it needs the native library.
    static CpModel model() {
        return new CpModel();
    }

    Solver(double effort) {
        cp.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxDeterministicTime(effort);
    }

    /// Takes what is within a ten-thousandth, of sums in millionths, for the best: to prove the rest takes for
    /// ever.
    Solver toTenThousandths() {
        cp.getParameters().setAbsoluteGapLimit(100);
        return this;
    }

    Answer solve(CpModel model) {
        CpSolverStatus status = cp.solve(model);
        return switch (status) {
            case OPTIMAL -> Answer.BEST;
            case FEASIBLE -> Answer.FOUND;
            case INFEASIBLE -> Answer.NOTHING;
            case UNKNOWN -> Answer.UNKNOWN;
            case MODEL_INVALID, UNRECOGNIZED -> throw new IllegalStateException(status + ": " + model.validate());
        };
    }
}
