// SPDX-License-Identifier: Apache-2.0
// The text of each kind of file of a module; moduleFiles() is what others call.
#pragma once

#include "module/ModuleSpec.h"

#include <QByteArray>

namespace latchkey::module {

// XML (FileXml.cpp)
QByteArray moduleXml(const ModuleSpec &spec);
QByteArray configXml(const ModuleSpec &spec);
QByteArray apiXml(const ModuleSpec &spec);
QByteArray consolidatedXml(const ModuleSpec &spec);

// PHP (FilePhp.cpp)
QByteArray registrationPhp(const ModuleSpec &spec);
QByteArray patchPhp(const ModuleSpec &spec);
QByteArray installDataPhp(const ModuleSpec &spec);
QByteArray upgradeDataPhp(const ModuleSpec &spec);
// A literal in single quotes of any text.
QByteArray phpLiteral(const QString &text);

// The words of the comment at the head of each file, with room for the fingerprint.
QByteArray headOfFile();
// The same octets with the fingerprint in its place.
QByteArray withFingerprint(QByteArray octets);

} // namespace latchkey::module
