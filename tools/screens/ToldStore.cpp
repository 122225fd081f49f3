// SPDX-License-Identifier: Apache-2.0
#include "screens/ToldStore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace latchkey::screens {

namespace {

// A PHP that answers every script of ours by what is told.
constexpr char php[] = R"py(#!/usr/bin/python3
import base64, hashlib, json, os, re, sys
if "-r" in sys.argv:
    print("8.2.28", end="")
    sys.exit()
literal = re.search(r"base64_decode\('([A-Za-z0-9+/=]+)'\)", sys.stdin.read())
marker = json.loads(base64.b64decode(literal[1]))["marker"]
with open(os.path.join(os.path.dirname(sys.argv[0]), "told.json"), "rb") as file:
    told = file.read()
line = base64.b64encode(told).decode()
pieces = [line[at:at + 2048] for at in range(0, len(line), 2048)]
for number, piece in enumerate(pieces):
    print(f"\n{marker}:{number}:{piece};")
print(f"\n{marker}:end:{len(pieces)}:{hashlib.sha256(told).hexdigest()};")
)py";

QJsonObject listed(int number, const QString &name, int status, int resources, bool isAll,
                   bool isFromModule = false)
{
    return {{QStringLiteral("id"), number},
            {QStringLiteral("name"), name},
            {QStringLiteral("status"), status},
            {QStringLiteral("setup_type"), isFromModule ? 1 : 0},
            {QStringLiteral("resources"), resources},
            {QStringLiteral("is_all"), isAll}};
}

} // namespace

ToldStore::ToldStore()
    : m_folder(QStringLiteral("/tmp/shop"))
{
    if (!QDir().mkdir(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)) {
        m_folder = m_otherwise.path(); // somebody draws already
    }
    write(QStringLiteral("php"), php, true);
    write(QStringLiteral("bin/magento"), "#!/usr/bin/env php\n", true);
    write(QStringLiteral("app/bootstrap.php"), "<?php\n");
}

ToldStore::~ToldStore()
{
    QDir(m_folder).removeRecursively();
}

place::StorePlace ToldStore::place() const
{
    place::StorePlace place;
    place.folder = m_folder;
    place.php = m_folder + QStringLiteral("/php");
    return place;
}

void ToldStore::tell(const QJsonObject &facts) const
{
    write(QStringLiteral("told.json"),
          QJsonDocument(QJsonObject{{QStringLiteral("facts"), facts}}).toJson());
}

void ToldStore::fail() const
{
    const QJsonObject error{
        {QStringLiteral("kind"), QStringLiteral("start")},
        {QStringLiteral("message"), QStringLiteral("SQLSTATE[HY000] [2002] Connection refused")}};
    write(QStringLiteral("told.json"),
          QJsonDocument(QJsonObject{{QStringLiteral("error"), error}}).toJson());
}

void ToldStore::write(const QString &name, const QByteArray &octets, bool isProgram) const
{
    const QString path = m_folder + QLatin1Char('/') + name;
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(octets);
    }
    if (isProgram) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
}

QJsonObject toldFacts(const QString &known)
{
    return {{QStringLiteral("product"), QStringLiteral("Magento")},
            {QStringLiteral("edition"), QStringLiteral("Community")},
            {QStringLiteral("version"), QStringLiteral("2.4.7-p7")},
            {QStringLiteral("mode"), QStringLiteral("production")},
            {QStringLiteral("php"), QStringLiteral("8.2.28")},
            {QStringLiteral("user"), QStringLiteral("deploy")},
            {QStringLiteral("base_urls"), QJsonArray{QStringLiteral("https://shop.example/")}},
            {QStringLiteral("named"), false},
            {QStringLiteral("known"), false},
            {QStringLiteral("all"),
             QJsonArray{listed(1, known, 1, 8, false),
                        listed(4, QStringLiteral("Warehouse"), 1, 0, true),
                        listed(7, QStringLiteral("Acme Reviews"), 2, 3, false, true),
                        listed(9, QStringLiteral("Old newsletter"), 0, 12, false)}}};
}

} // namespace latchkey::screens
