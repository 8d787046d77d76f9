CREATE SCHEMA bank;

-- Every version of an item model that was ever current. Rows are never changed: running and finished attempts refer to them.
CREATE TABLE bank.model_version (
    model text NOT NULL,
    version text NOT NULL,
    plan text NOT NULL,
    file text NOT NULL,
    source text NOT NULL,
    engine text NOT NULL,
    added_at timestamptz NOT NULL,
    PRIMARY KEY (model, version)
);

-- On how many forms a model was.
CREATE TABLE bank.exposure (
    plan text NOT NULL,
    model text NOT NULL,
    forms bigint NOT NULL,
    PRIMARY KEY (plan, model)
) WITH (fillfactor = 50);
