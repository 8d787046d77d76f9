CREATE SCHEMA catalog;
CREATE TABLE catalog.finished_lesson (
    account uuid NOT NULL,
    plan text NOT NULL,
    lesson text NOT NULL,
    finished_at timestamptz NOT NULL,
    PRIMARY KEY (account, plan, lesson)
);
