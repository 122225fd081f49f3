// SPDX-License-Identifier: Apache-2.0
#include "system/LocalPeer.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QList>
#include <QSet>

#ifdef Q_OS_LINUX
#include <arpa/inet.h>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>
#endif

namespace latchkey::system {

#ifdef Q_OS_LINUX

namespace {

struct Question
{
    nlmsghdr head;
    inet_diag_req_v2 body;
};

Question questionAbout(quint16 theirs, quint16 ours)
{
    Question question{};
    question.head.nlmsg_len = sizeof question;
    question.head.nlmsg_type = SOCK_DIAG_BY_FAMILY;
    question.head.nlmsg_flags = NLM_F_REQUEST;
    question.body.sdiag_family = AF_INET;
    question.body.sdiag_protocol = IPPROTO_TCP;
    question.body.idiag_states = ~0U;
    question.body.id.idiag_sport = htons(theirs);
    question.body.id.idiag_dport = htons(ours);
    question.body.id.idiag_src[0] = htonl(INADDR_LOOPBACK);
    question.body.id.idiag_dst[0] = htonl(INADDR_LOOPBACK);
    question.body.id.idiag_cookie[0] = INET_DIAG_NOCOOKIE;
    question.body.id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;
    return question;
}

// The answer to one question: the socket, an errno, or nothing usable.
struct DiagAnswer
{
    std::optional<LocalPeer> peer;
    bool isNotThere = false;
};

DiagAnswer readAnswer(const char *octets, size_t size)
{
    nlmsghdr head{};
    if (size < sizeof head) {
        return {};
    }
    std::memcpy(&head, octets, sizeof head);
    if (head.nlmsg_type == NLMSG_ERROR && size >= NLMSG_LENGTH(sizeof(nlmsgerr))) {
        nlmsgerr error{};
        std::memcpy(&error, octets + NLMSG_HDRLEN, sizeof error);
        return {std::nullopt, error.error == -ENOENT};
    }
    if (head.nlmsg_type != SOCK_DIAG_BY_FAMILY || size < NLMSG_LENGTH(sizeof(inet_diag_msg))) {
        return {};
    }
    inet_diag_msg found{};
    std::memcpy(&found, octets + NLMSG_HDRLEN, sizeof found);
    return {LocalPeer{found.idiag_uid, found.idiag_inode}, false};
}

// One exchange with the kernel, whose cost does not grow with the number of connections.
DiagAnswer askKernel(quint16 theirs, quint16 ours)
{
    const int channel = ::socket(AF_NETLINK, SOCK_DGRAM | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
    if (channel < 0) {
        return {};
    }
    const Question question = questionAbout(theirs, ours);
    alignas(nlmsghdr) char answer[2048];
    DiagAnswer read;
    if (::send(channel, &question, sizeof question, 0) == ssize_t(sizeof question)) {
        const ssize_t size = ::recv(channel, answer, sizeof answer, MSG_DONTWAIT);
        read = size > 0 ? readAnswer(answer, size_t(size)) : DiagAnswer();
    }
    ::close(channel);
    return read;
}

// Where the kernel has no sock_diag (some containers).
std::optional<LocalPeer> lookThroughTable(quint16 theirs, quint16 ours)
{
    const auto end = [](quint16 port) {
        return QByteArray::number(port, 16).rightJustified(4, '0').toUpper();
    };
    for (const char *name : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        QFile table(QString::fromLatin1(name));
        if (!table.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QList<QByteArray> lines = table.readAll().split('\n');
        for (const QByteArray &line : lines) {
            const QList<QByteArray> columns = line.simplified().split(' ');
            if (columns.size() >= 10 && columns[1].endsWith("0100007F:" + end(theirs)) &&
                columns[2].endsWith("0100007F:" + end(ours))) {
                return LocalPeer{columns[7].toUInt(), columns[9].toULongLong()};
            }
        }
    }
    return std::nullopt;
}

QList<QByteArray> childrenOf(const QByteArray &process)
{
    QList<QByteArray> children;
    const QDir threads(QStringLiteral("/proc/%1/task").arg(QString::fromLatin1(process)));
    for (const QString &thread : threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile list(threads.filePath(thread + QStringLiteral("/children")));
        if (list.open(QIODevice::ReadOnly)) {
            const QByteArray known = list.readAll().simplified();
            children += known.isEmpty() ? QList<QByteArray>() : known.split(' ');
        }
    }
    return children;
}

bool holds(const QByteArray &process, const QByteArray &wanted)
{
    const QDir descriptors(QStringLiteral("/proc/%1/fd").arg(QString::fromLatin1(process)));
    const QStringList names =
        descriptors.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    return std::any_of(names.cbegin(), names.cend(), [&](const QString &name) {
        char target[64];
        const QByteArray path = QFile::encodeName(descriptors.filePath(name));
        const ssize_t length = ::readlink(path.constData(), target, sizeof target);
        return length > 0 && QByteArrayView(target, length) == wanted;
    });
}

} // namespace

std::optional<LocalPeer> localPeer(quint16 theirs, quint16 ours)
{
    const DiagAnswer answer = askKernel(theirs, ours);
    if (answer.isNotThere) {
        return LocalPeer(); // closed, and forgotten by the kernel
    }
    return answer.peer ? answer.peer : lookThroughTable(theirs, ours);
}

bool isOurChild(const LocalPeer &peer)
{
    if (peer.isGone() || peer.uid != ::getuid()) {
        return false;
    }
    const QByteArray wanted = "socket:[" + QByteArray::number(peer.inode) + ']';
    QList<QByteArray> waiting = childrenOf(QByteArray::number(::getpid()));
    QSet<QByteArray> seen;
    while (!waiting.isEmpty()) {
        const QByteArray process = waiting.takeFirst();
        if (seen.contains(process)) {
            continue;
        }
        seen.insert(process);
        if (holds(process, wanted)) {
            return true;
        }
        waiting += childrenOf(process);
    }
    return false;
}

#else

std::optional<LocalPeer> localPeer(quint16 theirs, quint16 ours)
{
    Q_UNUSED(theirs)
    Q_UNUSED(ours)
    return std::nullopt;
}

bool isOurChild(const LocalPeer &peer)
{
    Q_UNUSED(peer)
    return false;
}

#endif

} // namespace latchkey::system
