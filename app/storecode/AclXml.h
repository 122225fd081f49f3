// SPDX-License-Identifier: Apache-2.0
// Commerce's acl.xml: what one file may say, and the tree that many of them make.
#pragma once

#include "acl/AclTree.h"
#include "documents/FileProblem.h"
#include "storecode/MergedConfig.h"

namespace latchkey::storecode {

// Says where `root` is no acl.xml that Commerce can merge. Problems: `acl.not-acl` (another root
// element), `acl.no-id` (a resource without id). `path` is for the report.
QList<documents::FileProblem> refusals(const documents::XmlElement &root, const QString &path);

// Takes away each resource whose id is none (acl::isResourceId), with all below it. Problem code
// `acl.bad-id`; at most ten are told.
QList<documents::FileProblem> removeBadIds(documents::XmlElement &root, const QString &path);

// What Commerce's schema forbids (acl.xsd, checked by stores in developer mode) but a production
// store takes: odd ids, titles of other than 3 to 50 characters, a sortOrder that is no integer.
// Problem code `acl.schema`; at most ten a file.
QList<documents::FileProblem> schemaRemarks(const documents::XmlElement &root, const QString &path);

// A merged configuration for acl.xml files: resources are the same if their paths of ids are.
MergedConfig mergedAcl();

enum class Disabled { Removed, Kept };

// The tree: disabled="true" (that literal only) removes a resource and all below it; siblings are
// ordered by sortOrder, read as PHP reads an integer, and else as they were merged.
acl::AclTree treeOf(const MergedConfig &acl, Disabled disabled = Disabled::Removed);

} // namespace latchkey::storecode
