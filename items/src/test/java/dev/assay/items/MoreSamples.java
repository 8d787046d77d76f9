package dev.assay.items;

/// Small models of the kinds beside numeric, decision and static.
final class MoreSamples {
    private static final String HEAD = """
            domain: D4
            course: C05
            objective: O5.1
            title: A sample
            level: apply
            facts: [F-C05-001]
            sources: [https://docs.example.org/queues]
            as_of: 2026-11
            """;

    static final String ORDERING = """
            id: OR-900
            kind: ordering
            format: order
            """ + HEAD + """
            stem: |
              A message arrives in the queue `{queue}`.

              What happens first, and what follows?
            explanation: In this order.
            params: {queue: {values: [orders, invoices]}}
            order: [The message is received., It becomes invisible., The function works on it., It is deleted., The count falls.]
            shown: 4
            """;

    static final String MATCHING = """
            id: MA-900
            kind: matching
            format: match
            scoring: each-answer
            """ + HEAD + """
            stem: Which service fits each need?
            explanation: So it is.
            pairs:
              - {thing: A buffer, match: A queue}
              - {thing: A replay, match: A stream}
              - {thing: A second reader, match: A stream}
              - {thing: A fan-out, match: A topic}
            extras: [A table, A bucket]
            shown: 3
            extras_shown: 1
            """;

    static final String GAPS = """
            id: GA-900
            kind: gaps
            format: gaps
            """ + HEAD + """
            stem: |
              ```
              {{"Effect": "[[effect]]", "Action": "[[action]]", "Resource": "{arn}"}}
              ```

              Fill the gaps so that the function may read its queue `{arn}`.
            explanation: Reading is receiving.
            params: {arn: {values: [orders, invoices]}}
            gaps:
              effect: {key: Allow, others: [Deny]}
              action: {key: "sqs:ReceiveMessage", others: ["sqs:SendMessage", "sqs:*", "sqs:ListQueues"], options: 3}
            """;

    static final String TEXT = """
            id: TX-900
            kind: text
            format: text
            """ + HEAD + """
            stem: |
              A function reports the failed messages of a batch from `{queue}`.

              Which value of FunctionResponseTypes makes the queue keep those alone?
            explanation: That one.
            params: {queue: {values: [orders, invoices]}}
            accepted: [ReportBatchItemFailures, "[ReportBatchItemFailures]"]
            """;

    static final String SEVERAL = """
            id: SE-900
            kind: static
            format: several
            scoring: net-correct
            """ + HEAD + """
            stem: Which of these scale to nothing? Choose ALL that apply.
            explanation: These.
            keys: [A function, A queue, A topic]
            distractors:
              - {text: A virtual machine, misconception: all is serverless}
              - {text: A cluster, misconception: all is serverless}
              - {text: A gateway for NAT, misconception: all is serverless}
              - {text: A provisioned table, misconception: all is serverless}
            keys_shown: {min: 1, max: 3}
            """;

    static final String CASES = """
            id: CA-900
            kind: numeric
            format: single
            """ + HEAD + """
            explanation: Little's law.
            show: int
            params:
              r: {min: 20, max: 200, step: 10}
              d: {values: [1, 2, 4], weights: [1, 1, 2]}
              memory: {by: d, values: {1: [128, 256], 2: [512], 4: [1024, 2048, 4096]}}
            cases:
              - name: concurrency
                stem: "{r} requests a second take {d} s each with {memory} MB. How many run at once?"
                key: r * d
                distractors: [{value: r, misconception: rate}, {value: r + d, misconception: sum}, {value: r / d, misconception: quotient}]
              - name: inverse
                weight: 3
                stem: "{r} run at once with {memory} MB, each for {d} s. How many end in a second, rounded?"
                key: r / d
                distractors: [{value: r * d, misconception: product}, {value: r + d, misconception: sum}, {value: 2 * r, misconception: twice}]
              - name: reason
                kind: static
                stem: What does the number of environments follow from?
                keys: [From the rate and the time that each takes]
                distractors:
                  - {text: From the memory alone, misconception: memory}
                  - {text: From the number of callers, misconception: callers}
                  - {text: From the size of the code, misconception: size}
            """;

    static final String TRAPS = """
            id: TR-900
            kind: static
            format: single
            """ + HEAD + """
            explanation: See the case.
            sibling_traps: true
            options: 3
            distractors:
              - {text: Nothing, misconception: none}
              - {text: Everything, misconception: all}
            cases:
              - {name: buffer, stem: "What buffers?", keys: [A queue]}
              - {name: replay, stem: "What replays?", keys: [A stream]}
            """;

    private MoreSamples() {}
}
