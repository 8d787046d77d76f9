package dev.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// Responses of people to items of rising difficulty, as a file.
final class MeasuredTable {
    static final int ITEMS = 8;

    private MeasuredTable() {}

    static Path in(Path folder, int people) throws IOException {
        var random = new SplittableRandom(1);
        var table = new StringBuilder("q0,q1,q2,q3,q4,q5,q6,q7\n");
        for (int person = 0; person < people; person++) {
            double theta = random.nextGaussian();
            for (int item = 0; item < ITEMS; item++) {
                boolean right = random.nextDouble() < 1 / (1 + Math.exp(0.4 * (item - 4) - theta));
                table.append(item == 0 ? "" : ",").append(right ? 1 : 0);
            }
            table.append('\n');
        }
        return Files.writeString(folder.resolve("responses.csv"), table);
    }
}
