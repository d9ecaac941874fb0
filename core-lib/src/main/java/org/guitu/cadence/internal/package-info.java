/** How plans are laid, contacts matched and slots read, one home for each rule. Not API. */
@NullMarked
package org.guitu.cadence.internal;

import org.jspecify.annotations.NullMarked;
