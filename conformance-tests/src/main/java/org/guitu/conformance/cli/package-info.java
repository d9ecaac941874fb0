/**
 * The commands of the runnable jar.
 */
@NullMarked
package org.guitu.conformance.cli;

import org.jspecify.annotations.NullMarked;
