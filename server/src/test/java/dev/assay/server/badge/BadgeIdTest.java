package dev.assay.server.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BadgeIdTest {
    @Test
    void drawnIdsReadBackAndDiffer() {
        var random = new Random(1);
        var seen = new HashSet<BadgeId>();
        for (int i = 0; i < 500; i++) {
            var id = BadgeId.draw(random);
            assertThat(BadgeId.read(id.value())).contains(id);
            assertThat(seen.add(id)).isTrue();
        }
    }

    @Test
    void everyDigitOfTheAlphabetIsDrawn() {
        var random = new Random(2);
        var digits = new HashSet<Integer>();
        for (int i = 0; i < 200; i++) {
            BadgeId.draw(random).value().chars().forEach(digits::add);
        }
        assertThat(digits).hasSize(33);
    }

    @Test
    void whatIsReadAloudAndTypedAgainIsForgiven() {
        var id = new BadgeId("7q4k-m2xd-9fh3-t801");
        for (var typed :
                List.of("7Q4K-M2XD-9FH3-T801", "7q4km2xd9fh3t801", "7q4k-m2xd-9fh3-t8ol", "7q4k-m2xd-9fh3-T8Oi")) {
            assertThat(BadgeId.read(typed)).as(typed).contains(id);
        }
    }

    @Test
    void anythingElseIsNoId() {
        for (var typed :
                List.of("", "7q4k", "7q4k-m2xd-9fh3-t8u1", "../../etc/passwd", "7q4k-m2xd-9fh3-t8é1", "7".repeat(99))) {
            assertThat(BadgeId.read(typed)).as(typed).isEmpty();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new BadgeId("7Q4K-M2XD-9FH3-T801"));
    }
}
