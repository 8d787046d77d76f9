-- Spring Modulith's event publication registry, its structure of version 2.
CREATE TABLE platform.event_publication (
    id uuid PRIMARY KEY,
    listener_id text NOT NULL,
    event_type text NOT NULL,
    serialized_event text NOT NULL,
    publication_date timestamptz NOT NULL,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz
);
CREATE INDEX event_publication_by_event ON platform.event_publication USING hash (serialized_event);
CREATE INDEX event_publication_by_completion ON platform.event_publication (completion_date);
