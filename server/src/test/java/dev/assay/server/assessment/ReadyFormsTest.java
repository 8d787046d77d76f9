package dev.assay.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.psychometrics.assembly.BlueprintCheck;
import dev.assay.psychometrics.assembly.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReadyFormsTest {
    private static final FormPool POOL = TestContent.pool(TestContent.blueprint(), TestContent.models());

    private final ReadyForms forms = new ReadyForms(POOL);

    @Test
    void aFormIsGivenToOneCandidateAndTheMissingAreMadeAgain() {
        assertThat(forms.take()).isEmpty();
        forms.refill(Map.of(), new SplittableRandom(1));
        assertThat(forms.waiting()).isEqualTo(ReadyForms.AHEAD);
        var first = forms.take().orElseThrow();
        var second = forms.take().orElseThrow();
        assertThat(first.items()).isNotEqualTo(second.items());
        assertThat(forms.waiting()).isEqualTo(ReadyForms.AHEAD - 2);
        forms.refill(Map.of(), new SplittableRandom(2));
        assertThat(forms.waiting()).isEqualTo(ReadyForms.AHEAD);
    }

    @Test
    void everyFormObeysTheBlueprintAndAllTogetherTheExposureCeiling() {
        var rules = POOL.assembler().blueprint();
        var given = new ArrayList<Form>();
        var exposures = new HashMap<String, Long>();
        for (int round = 0; round < 20; round++) {
            forms.refill(exposures, new SplittableRandom(round));
            for (int i = 0; i < 20; i++) {
                var form = forms.take().orElseThrow();
                given.add(form);
                form.items().forEach(model -> exposures.merge(model, 1L, Long::sum));
            }
        }
        assertThat(given)
                .allSatisfy(form -> assertThat(BlueprintCheck.violations(
                                rules, POOL.assembler().pool(), form.items(), Set.of()))
                        .isEmpty());
        assertThat(exposures.values())
                .allMatch(uses -> uses <= Math.ceil(rules.exposureCeiling() * (400 + 20 + ReadyForms.AHEAD)));
    }
}
