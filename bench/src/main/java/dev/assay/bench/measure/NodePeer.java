package dev.assay.bench.measure;

import dev.assay.bench.Effort;
import dev.assay.bench.machine.TimedCommand;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What @digitalbazaar/vc under Node does per core-second with the same badges.
record NodePeer(double issue, double verify) {

    /// Empty where `npm ci` was not run in interop.
    static Optional<NodePeer> measure(Effort effort, Path scratch, List<JsonObject> unsigned, List<byte[]> signed)
            throws IOException, InterruptedException {
        var interop = effort.root().resolve("interop");
        if (!Files.isDirectory(interop.resolve("node_modules/@digitalbazaar/vc"))) {
            return Optional.empty();
        }
        for (int i = 0; i < signed.size(); i++) {
            Files.writeString(scratch.resolve("unsigned" + i + ".json"), StrictJson.write(unsigned.get(i)));
            Files.write(scratch.resolve("signed" + i + ".json"), signed.get(i));
        }
        var ended = TimedCommand.run(List.of("node", "bench.mjs", scratch.toString()), interop, Map.of());
        if (ended.code() != 0
                || !(StrictJson.read(ended.output().strip()) instanceof JsonReading.Read(JsonObject rates))) {
            throw new IllegalStateException("node bench.mjs ended with " + ended.code() + ": " + ended.output());
        }
        return Optional.of(new NodePeer(
                rates.getJsonNumber("issue").doubleValue(),
                rates.getJsonNumber("verify").doubleValue()));
    }
}
