/** The reference server's entrance: commands, configuration and the wiring of its rooms. */
@NullMarked
package org.guitu.server;

import org.jspecify.annotations.NullMarked;
