package dev.assay.bench.measure;

import static dev.assay.bench.Figures.rounded;

import dev.assay.bench.Effort;
import dev.assay.bench.Figures;
import dev.assay.bench.machine.MachineFacts;
import dev.assay.bench.machine.ScratchFolder;
import dev.assay.openbadges.jose.JoseCredential;
import dev.assay.openbadges.jose.JoseOutcome;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.Base58;
import dev.assay.openbadges.keys.Signatures;
import dev.assay.openbadges.proof.ProofOutcome;
import jakarta.json.JsonObject;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Badges issued and verified per second of one core, against bare signatures and against what others use.
public final class CredentialsBench {
    private static final int ROUNDS = 9;
    private static final Map<String, String> PROVIDERS = Map.of(
            "AmazonCorrettoCryptoProvider", "corretto",
            "BC", "bouncyCastle",
            "SunEC", "jdk");

    private final BenchBadges badges = new BenchBadges();
    private final CpuRate rates = new CpuRate();
    private final String provider = PROVIDERS.getOrDefault(Signatures.provider(), "jdk");
    private int next;

    /// Keeps the compiler from leaving out what nobody would read.
    private volatile String made = "";

    private CredentialsBench() {}

    public static Figures measure(Effort effort) throws Exception {
        var figures = new Figures().add("machine", MachineFacts.read());
        var bench = new CredentialsBench();
        bench.raw();
        bench.dataIntegrity();
        bench.tokens();
        if (effort.peers()) {
            bench.titanium();
        }
        long collecting = collectingMillis();
        long begun = System.nanoTime();
        var measured = bench.rates.measure(effort.roundsOr(ROUNDS));
        figures.add("provider", bench.provider);
        figures.add("rounds", effort.roundsOr(ROUNDS));
        figures.add("bytesOfABadge", bench.badges.own.getFirst().length);
        figures.add("perCoreSecond", medians(measured));
        figures.add("shareOfGarbageCollection", (collectingMillis() - collecting) * 1e6 / (System.nanoTime() - begun));
        bench.judge(measured, figures, effort);
        return figures;
    }

    private void raw() throws GeneralSecurityException {
        RawSignatures.all().forEach((name, raw) -> {
            rates.add("sign " + name, raw::sign);
            rates.add("verify " + name, raw::verify);
        });
        var signature = badges.key.sign(new byte[64]);
        rates.add("base58 of 64 bytes", () -> made = Base58.encode(signature));
    }

    /// The cases of each kind of proof; another kind is another pair of lines.
    private void dataIntegrity() {
        rates.add("issue eddsa-rdfc own shape", () -> {
            var unsigned = badges.ownUnsigned.get(next++ % BenchBadges.OWN);
            BenchBadges.bytes(badges.issuer.sign(unsigned, BenchBadges.NOW.plusSeconds(next)));
        });
        rates.add("issue eddsa-rdfc new shape", () -> {
            var unsigned = badges.foreignUnsigned.get(next++ % BenchBadges.FOREIGN);
            BenchBadges.bytes(badges.issuer.sign(unsigned, BenchBadges.NOW.plusSeconds(next)));
        });
        rates.add("verify eddsa-rdfc own shape", () -> verify(badges.own.get(next++ % BenchBadges.OWN)));
        rates.add("verify eddsa-rdfc new shape", () -> verify(badges.foreign.get(next++ % BenchBadges.FOREIGN)));
        rates.add("issue eddsa-jcs", () -> {
            var unsigned = badges.ownUnsigned.get(next++ % BenchBadges.OWN);
            badges.jcs(unsigned, BenchBadges.NOW.plusSeconds(next));
        });
        rates.add("verify eddsa-jcs", () -> verify(badges.ownJcs.get(next++ % BenchBadges.OWN)));
    }

    /// Tokens, under the same Ed25519 key.
    private void tokens() {
        rates.add("issue vc+jwt", () -> {
            var unsigned = badges.ownUnsigned.get(next++ % BenchBadges.OWN);
            badges.token(unsigned, BenchBadges.NOW.plusSeconds(next));
        });
        rates.add("verify vc+jwt", () -> verifyToken(badges.ownTokens.get(next++ % BenchBadges.OWN)));
    }

    private void titanium() {
        var titanium = new TitaniumPath();
        rates.add(
                "verify by Titanium",
                () -> titanium.verify(badges.foreign.get(next++ % BenchBadges.FOREIGN), badges.key));
    }

    private void verify(byte[] badge) {
        if (!(StrictJson.read(badge) instanceof JsonReading.Read(JsonObject json))
                || !(badges.integrity.verify(json, json.getJsonObject("proof"), badges.key.publicKey())
                        instanceof ProofOutcome.Verified)) {
            throw new IllegalStateException("a badge of this run does not verify");
        }
    }

    private void verifyToken(byte[] token) {
        var text = new String(token, StandardCharsets.US_ASCII);
        if (!(JoseCredential.verify(text, badges.key.publicKey()) instanceof JoseOutcome.Verified)) {
            throw new IllegalStateException("a token of this run does not verify");
        }
    }

    private void judge(Map<String, List<Double>> measured, Figures figures, Effort effort) throws Exception {
        var sign = "sign " + provider;
        ratio(figures, "issuePerRawSign", measured, "issue eddsa-rdfc own shape", sign);
        ratio(figures, "verifyPerRawVerify", measured, "verify eddsa-rdfc own shape", "verify " + provider);
        ratio(figures, "base58PerSign", measured, sign, "base58 of 64 bytes");
        if (!effort.peers()) {
            figures.missing("issuePerNodeIssue", "it needs --peers").missing("foreignPerTitanium", "it needs --peers");
            return;
        }
        ratio(figures, "foreignPerTitanium", measured, "verify eddsa-rdfc new shape", "verify by Titanium");
        try (var scratch = ScratchFolder.in(effort.root())) {
            var node = NodePeer.measure(effort, scratch.path(), badges.ownUnsigned, badges.own);
            if (node.isEmpty()) {
                figures.missing("issuePerNodeIssue", "npm ci was not run in interop");
                return;
            }
            figures.add(
                    "nodePerCoreSecond",
                    Map.of(
                            "issue",
                            rounded(node.get().issue()),
                            "verify",
                            rounded(node.get().verify())));
            figures.value(
                    "issuePerNodeIssue",
                    median(measured, "issue eddsa-rdfc own shape") / node.get().issue());
        }
    }

    /// The median over rounds of the quotient of two neighbours.
    private static void ratio(Figures figures, String must, Map<String, List<Double>> rates, String of, String to) {
        var above = rates.getOrDefault(of, List.of());
        var below = rates.getOrDefault(to, List.of());
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < Math.min(above.size(), below.size()); i++) {
            ratios.add(above.get(i) / below.get(i));
        }
        figures.value(must, Series.median(ratios));
    }

    private static double median(Map<String, List<Double>> rates, String name) {
        return Series.median(rates.getOrDefault(name, List.of()));
    }

    private static Map<String, Object> medians(Map<String, List<Double>> rates) {
        var medians = new LinkedHashMap<String, Object>();
        rates.forEach((name, each) -> medians.put(name, rounded(Series.median(each))));
        return medians;
    }

    private static long collectingMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }
}
