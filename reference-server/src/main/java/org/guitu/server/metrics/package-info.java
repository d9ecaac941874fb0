/** Figures of the running server for Prometheus; none of them names a person, a case or what a client typed. */
@NullMarked
package org.guitu.server.metrics;

import org.jspecify.annotations.NullMarked;
