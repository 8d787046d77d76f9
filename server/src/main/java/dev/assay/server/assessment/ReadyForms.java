package dev.assay.server.assessment;

import dev.assay.psychometrics.assembly.CandidateHistory;
import dev.assay.psychometrics.assembly.Form;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Forms of one plan for candidates who have met no question of it yet, chosen before anyone asks; may be shared by
/// threads.
///
/// They count as used from the moment they are made, so that all of them together keep to the exposure ceiling.
public final class ReadyForms {
    /// How many wait at most.
    static final int AHEAD = 32;

    private final FormPool pool;
    private final ArrayDeque<Form> ready = new ArrayDeque<>();

    public ReadyForms(FormPool pool) {
        this.pool = pool;
    }

    /// A form that nobody else gets; empty where all are taken.
    public synchronized Optional<Form> take() {
        return Optional.ofNullable(ready.poll());
    }

    public synchronized int waiting() {
        return ready.size();
    }

    /// Makes as many as are missing.
    ///
    /// @param exposures how many forms that were given out each model was on
    public synchronized void refill(Map<String, Long> exposures, RandomGenerator chance) {
        if (ready.size() == AHEAD) {
            return;
        }
        var exposure = pool.exposure(exposures);
        ready.forEach(exposure::add);
        while (ready.size() < AHEAD) {
            var form = FormAssembly.chosen(pool, CandidateHistory.NONE, exposure, chance);
            if (form.isEmpty()) {
                return;
            }
            ready.add(form.get());
            exposure.add(form.get());
        }
    }
}
