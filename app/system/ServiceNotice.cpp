// SPDX-License-Identifier: Apache-2.0
#include "system/ServiceNotice.h"

#ifdef Q_OS_LINUX
#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#endif

namespace latchkey::system {

#ifdef Q_OS_LINUX
bool tellServiceManager(const QByteArray &lines)
{
    QByteArray name = qgetenv("NOTIFY_SOCKET");
    sockaddr_un address = {};
    const bool isAbstract = name.startsWith('@');
    if ((!name.startsWith('/') && !isAbstract) ||
        name.size() >= qsizetype(sizeof(address.sun_path))) {
        return false;
    }
    if (isAbstract) {
        name[0] = '\0'; // unix(7), "abstract"
    }
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor < 0) {
        return false;
    }
    const auto size = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(name.size()));
    const ssize_t sent = ::sendto(descriptor, lines.constData(), size_t(lines.size()), MSG_NOSIGNAL,
                                  reinterpret_cast<const sockaddr *>(&address), size);
    ::close(descriptor);
    return sent == lines.size();
}
#else
bool tellServiceManager(const QByteArray &)
{
    return false;
}
#endif

} // namespace latchkey::system
