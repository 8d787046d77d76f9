package dev.assay.server.bank.flow;

import dev.assay.server.bank.sql.Exposures;
import dev.assay.server.kernel.Slug;
import jakarta.annotation.PreDestroy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// How many forms each item model was on, at hand in memory and written within a second: counting at once would make
/// every start wait for every other, since all forms share most of their models.
///
/// Several nodes add their counts to the same rows. A node that dies forgets a second's forms; the issue log has them
/// all.
@Component
class ExposureCounts {
    private final Exposures rows;
    private final Map<Slug, Map<String, Long>> known = new HashMap<>();
    private final Map<Slug, Map<String, Long>> unwritten = new HashMap<>();

    ExposureCounts(Exposures rows) {
        this.rows = rows;
    }

    synchronized Map<String, Long> of(Slug plan) {
        return Map.copyOf(known(plan));
    }

    synchronized void countOneMore(Slug plan, Collection<String> models) {
        var counts = known(plan);
        var news = unwritten.computeIfAbsent(plan, _ -> new HashMap<>());
        for (var model : models) {
            counts.merge(model, 1L, Long::sum);
            news.merge(model, 1L, Long::sum);
        }
    }

    /// Writes what is new, and learns what other nodes wrote of the same models.
    @Scheduled(fixedDelay = 1_000, initialDelay = 5_000)
    @PreDestroy
    void write() {
        for (var plan : plans()) {
            var news = take(plan);
            try {
                // Not while others wait for the lock: they hold connections, and this takes one.
                learn(plan, rows.add(plan, news));
            } catch (RuntimeException failed) {
                giveBack(plan, news);
                throw failed;
            }
        }
    }

    private synchronized List<Slug> plans() {
        return List.copyOf(unwritten.keySet());
    }

    private synchronized Map<String, Long> take(Slug plan) {
        var news = unwritten.remove(plan);
        return news == null ? Map.of() : news;
    }

    private synchronized void learn(Slug plan, Map<String, Long> written) {
        var news = unwritten.getOrDefault(plan, Map.of());
        written.forEach((model, forms) -> known(plan).put(model, forms + news.getOrDefault(model, 0L)));
    }

    private synchronized void giveBack(Slug plan, Map<String, Long> news) {
        var all = unwritten.computeIfAbsent(plan, _ -> new HashMap<>());
        news.forEach((model, forms) -> all.merge(model, forms, Long::sum));
    }

    private Map<String, Long> known(Slug plan) {
        return known.computeIfAbsent(plan, rows::all);
    }
}
