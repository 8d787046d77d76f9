/// Items and answers that do not fit what is expected of them, and how sure that is; none of it accuses anyone.
@NullMarked
package dev.assay.psychometrics.forensics;

import org.jspecify.annotations.NullMarked;
