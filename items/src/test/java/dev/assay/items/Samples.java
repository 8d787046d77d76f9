package dev.assay.items;

import dev.assay.items.source.Problems;
import java.nio.ByteBuffer;

/// One small model of each kind, and seeds.
final class Samples {
    static final String NUMERIC = """
            id: PM-900
            kind: numeric
            format: single
            domain: D2
            course: C03
            objective: O3.1
            title: Busy environments
            level: apply
            facts: [F-C03-001]
            sources: [https://docs.example.org/concurrency]
            as_of: 2026-11
            stem: |
              A function receives {r} requests per second and each takes {d} ms.

              About how many execution environments are busy at once?
            explanation: "{r} times {d} ms is {demand}."
            params:
              r: {min: 1000, max: 3000, step: 500}
              d: {values: [200, 300]}
            let: {demand: r * d / 1000}
            guards: ["r * d % 1000 == 0"]
            key: CEILING(demand)
            unit: environments
            show: int
            distractors:
              - {value: r, misconception: rate taken for concurrency}
              - {value: r * d, misconception: milliseconds kept}
              - {value: CEILING(demand / 60), misconception: rate taken per minute}
              - {value: CEILING(demand) + 0.2, misconception: equal to the key once rounded}
            """;

    static final String DECISION = """
            id: DM-900
            kind: decision
            format: single
            domain: D4
            course: C05
            objective: O5.1
            title: Pick a channel
            level: analyse
            facts: [F-C05-001]
            sources: [https://docs.example.org/messaging]
            as_of: 2026-11
            stem: |
              Work is done by {consumers}, who need {need}.

              Which service fits?
            explanation: The need decides.
            factors:
              consumers: {one: a single worker, several: several teams}
              need: {buffer: a buffer, replay: a replay of last week, all: every message}
            impossible: ["need == 'all' && consumers == 'one'"]
            rules:
              - {when: "need == 'replay'", answer: stream, because: only a stream keeps records}
              - {when: "need == 'all'", answer: topic, because: a topic copies, beside: [bus]}
              - {otherwise: true, answer: queue, because: a queue holds work}
            answers: {stream: A stream, topic: A topic, queue: A queue, bus: A bus}
            misconceptions: {topic: thinks a topic stores messages}
            options: 4
            """;

    static final String CHOOSE_TWO = """
            id: ST-C05-90
            kind: static
            format: choose-two
            domain: D4
            course: C05
            objective: O5.1
            title: Keep a queue healthy
            level: apply
            facts: [F-C05-001]
            sources: [https://docs.example.org/queues]
            as_of: 2026-11
            enemies: [DM-900]
            stem: |
              The queue `{name}` feeds a function:

              ```
              {{"queue": "{name}"}}
              ```

              Which changes help? Choose TWO.
            explanation: Both do.
            params: {name: {values: [orders, invoices]}}
            keys: [Lengthen the timeout., Add a failure queue., Shrink the batch.]
            distractors:
              - {text: Delete the queue., misconception: fewer parts}
              - {text: Use one message., misconception: size}
              - {text: Poll by hand., misconception: control}
              - {text: "Rename `{name}`.", misconception: names matter}
            """;

    private Samples() {}

    static ItemModel parse(String yaml) {
        Problems problems = new Problems();
        return ItemModels.parse(yaml, "sample.yaml", problems)
                .orElseThrow(() -> new AssertionError(problems.toString()));
    }

    static byte[] seed(int number) {
        return ByteBuffer.allocate(32).putInt(number).array();
    }
}
