package dev.assay.server.assessment.flow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.items.Variants;
import dev.assay.server.assessment.DrawnQuestion;
import dev.assay.server.assessment.IssuedForms;
import dev.assay.server.assessment.IssuedQuestion;
import dev.assay.server.assessment.VariantSeeds;
import dev.assay.server.assessment.sql.IssueLog;
import dev.assay.server.bank.ItemBank;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.kernel.MasterSecret;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/// The forms of attempts under way, kept in memory while somebody works on them and made again from the issue log when
/// they are not there.
@Component
public class Forms implements IssuedForms {
    // A form of 50 takes about 100 kB.
    private static final int KEPT = 200;

    private final Cache<AttemptId, List<IssuedQuestion>> kept = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterAccess(Duration.ofMinutes(15))
            .build();
    private final IssueLog log;
    private final ItemBank bank;
    private final VariantSeeds seeds;

    Forms(IssueLog log, ItemBank bank, MasterSecret secret) {
        this.log = log;
        this.bank = bank;
        this.seeds = new VariantSeeds(secret.derive(VariantSeeds.LABEL));
    }

    VariantSeeds seeds() {
        return seeds;
    }

    /// Keeps a form that was just issued.
    void keep(AttemptId attempt, List<DrawnQuestion> form) {
        kept.put(
                attempt,
                form.stream()
                        .map(question -> new IssuedQuestion(
                                question.slot(),
                                question.model(),
                                question.variant().shown(),
                                question.variant().key()))
                        .toList());
    }

    @Override
    public List<IssuedQuestion> issued(AttemptId attempt) {
        var known = kept.getIfPresent(attempt);
        if (known != null) {
            return known;
        }
        var made = log.of(attempt).stream().map(line -> made(attempt, line)).toList();
        if (!made.isEmpty()) {
            kept.put(attempt, made);
        }
        return made;
    }

    private IssuedQuestion made(AttemptId attempt, IssueLog.Issued line) {
        var model = bank.stored(line.model(), line.version());
        var variant = Variants.of(model, seeds.seed(attempt, line.slot(), line.redraw()));
        return new IssuedQuestion(line.slot(), model, variant.shown(), variant.key());
    }
}
