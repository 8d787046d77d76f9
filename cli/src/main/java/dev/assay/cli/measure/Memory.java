package dev.assay.cli.measure;

import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.data.Responses;
import java.util.Optional;

/// Whether the memory that Java may take is enough, said before the work and not in the middle of it.
final class Memory {
    private static final long MEGABYTE = 1 << 20;

    /// What estimation needs besides the answers: tables, sums, the matrix of errors.
    private static final long ROOM = 64 * MEGABYTE;

    /// Answers are kept as rows of tables, in three bytes each; where everyone was presented all, four share a row.
    private static final int BYTES_A_ROW = 3;

    private static final int ITEMS_A_ROW = 4;
    private static final int BYTES_A_PERSON = 8;

    /// The information on all parameters, its inverse and what is on the way between them.
    private static final int MATRICES = 5;

    private Memory() {}

    /// What is wrong where it is not enough for an estimation.
    static Optional<String> lacking(Responses responses, Model model, boolean withErrors, int threads) {
        var runtime = Runtime.getRuntime();
        return lacking(
                needed(responses, model, withErrors, threads),
                runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory());
    }

    static Optional<String> lacking(long needed, long free) {
        return needed <= free
                ? Optional.empty()
                : Optional.of("the estimation needs about " + needed / MEGABYTE + " MB of memory beside the table, and"
                        + " Java has " + free / MEGABYTE + " MB left; " + more());
    }

    /// In bytes.
    static long needed(Responses responses, Model model, boolean withErrors, int threads) {
        boolean complete = responses.isComplete();
        long rows = 0;
        if (!complete) {
            for (int person = 0; person < responses.people(); person++) {
                rows += responses.presentedCount(person);
            }
        } else if (withErrors || model == Model.THREE_PARAMETER) {
            rows = (long) responses.people() * ((responses.itemCount() + ITEMS_A_ROW - 1) / ITEMS_A_ROW);
        }
        long parameters = withErrors ? (long) model.parameters() * responses.itemCount() : 0;
        return ROOM * (withErrors ? 1 + threads : 1)
                + MATRICES * parameters * parameters * Double.BYTES
                + rows * BYTES_A_ROW
                + (rows == 0 ? 0 : (long) responses.people() * BYTES_A_PERSON);
    }

    /// For a table that cannot be held.
    static String full() {
        return "it does not fit into the " + Runtime.getRuntime().maxMemory() / MEGABYTE + " MB that Java has; "
                + more();
    }

    private static String more() {
        return "give it more, such as JAVA_TOOL_OPTIONS=-Xmx"
                + 2 * Runtime.getRuntime().maxMemory() / MEGABYTE + "m";
    }
}
