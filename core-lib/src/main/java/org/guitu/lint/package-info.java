/** Checking policy packs before they judge anybody: what loads and yet cannot be meant. */
@NullMarked
package org.guitu.lint;

import org.jspecify.annotations.NullMarked;
