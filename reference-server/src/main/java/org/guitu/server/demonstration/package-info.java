/** A made-up caseload, filled through the same application as any other. */
@NullMarked
package org.guitu.server.demonstration;

import org.jspecify.annotations.NullMarked;
