// SPDX-License-Identifier: Apache-2.0
// Which folders a store's registration.php files register as modules.
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

namespace latchkey::storecode {

// How a folder comes by its module's name, the weakest first.
enum class Claim {
    Declared, // etc/module.xml alone says it: Commerce does not see it
    Guarded,  // it is registered on a condition that only a running store knows
    Registered,
};

struct Registration
{
    QString name;   // empty where it is computed: etc/module.xml says it
    QString folder; // below the source
    Claim claim = Claim::Registered;
};

// What including one file comes to. Paths are those below the source.
struct RegistrationFile
{
    QList<Registration> modules;
    QStringList includes;        // other files that it includes
    bool includesOthers = false; // of which is not known which
};

// Follows a registration.php that lies at `file`, a path below the source, as if Commerce had
// included it; what it registers or includes outside of the source is left out. `base` is the
// store's folder. (Magento\Framework\Component\ComponentRegistrar::register.)
RegistrationFile readRegistration(QByteArrayView octets, const QString &file,
                                  const QString &base = {});

// The paths in a list that a PHP file at `file` returns, such as Composer's
// vendor/composer/autoload_files.php: those below the source, in their order.
QStringList returnedPaths(QByteArrayView octets, const QString &file);
// The texts in such a list.
QStringList returnedTexts(QByteArrayView octets, const QString &file);

} // namespace latchkey::storecode
