/** Policy packs (规则包): what differs by place and time, as data. */
@NullMarked
package org.guitu.policy;

import org.jspecify.annotations.NullMarked;
