// SPDX-License-Identifier: Apache-2.0
// What stands around the one thing that can be done in the practice store's Admin.
#pragma once

#include "practice/PracticeFile.h"

namespace latchkey::practice {

// The band that says that all this is for practice.
web::Html practiceBand();

// The items of Admin's menu at the left, as list items. They lead nowhere.
web::Html adminMenu();

// The resources the integration asks for, as nested lists: the first levels of a real store's tree,
// because the practice integration has all rights.
web::Html requestedResources();

} // namespace latchkey::practice
