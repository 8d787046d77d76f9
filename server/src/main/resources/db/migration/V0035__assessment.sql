CREATE SCHEMA assessment;

-- One row for each account and plan; starting an attempt locks it, so that two starts at once follow each other.
CREATE TABLE assessment.candidate (
    account uuid NOT NULL,
    plan text NOT NULL,
    PRIMARY KEY (account, plan)
);

CREATE TABLE assessment.attempt (
    id uuid PRIMARY KEY,
    account uuid NOT NULL,
    plan text NOT NULL,
    number int NOT NULL,
    state text NOT NULL CHECK (state IN ('OPEN', 'PASSED', 'FAILED')),
    blueprint int NOT NULL,
    questions int NOT NULL,
    pass_mark int NOT NULL,
    fresh int NOT NULL,
    started_at timestamptz NOT NULL,
    submitted_at timestamptz,
    correct int,
    UNIQUE (account, plan, number),
    CHECK ((state = 'OPEN') = (submitted_at IS NULL)),
    CHECK ((state = 'OPEN') = (correct IS NULL))
) WITH (fillfactor = 80);
CREATE UNIQUE INDEX attempt_one_open ON assessment.attempt (account, plan) WHERE state = 'OPEN';

-- The issue log: which variant was shown to whom, for ever. The variant itself follows from the seed. Tuple and fingerprint are the
-- first 128 bits of SHA-256 over what was drawn and over what was shown; fresh says that the tuple had been shown to nobody before.
CREATE TABLE assessment.issued_variant (
    attempt uuid NOT NULL,
    slot int NOT NULL,
    model text NOT NULL,
    version text NOT NULL,
    redraw int NOT NULL,
    tuple uuid NOT NULL,
    fingerprint uuid NOT NULL,
    fresh boolean NOT NULL,
    PRIMARY KEY (attempt, slot)
);
CREATE INDEX issued_variant_by_tuple ON assessment.issued_variant (tuple);

CREATE FUNCTION assessment.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the issue log is append-only';
END $$;
CREATE TRIGGER issued_variant_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON assessment.issued_variant
    FOR EACH STATEMENT EXECUTE FUNCTION assessment.refuse_change();

-- One row for each question of a form, there from the start of the attempt. While correct is null the attempt is open and a
-- newer revision may replace the response; scoring sets correct, and from then on the row never changes.
CREATE TABLE assessment.answer (
    attempt uuid NOT NULL,
    slot int NOT NULL,
    revision bigint NOT NULL DEFAULT 0,
    response text NOT NULL DEFAULT '',
    answered boolean NOT NULL DEFAULT false,
    flagged boolean NOT NULL DEFAULT false,
    saved_at timestamptz,
    correct boolean,
    PRIMARY KEY (attempt, slot)
) WITH (fillfactor = 50);
