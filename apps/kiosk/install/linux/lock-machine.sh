#!/bin/sh
# Locks a Debian machine (UOS and Kylin alike) for the kiosk. Run once, as root, after the package is installed; may be run again.
set -eu
from=/opt/yiting-kiosk/install/linux

# Two users with locked passwords: one for the window, one for the device host. Neither is in any group of administrators.
getent passwd yiting-host >/dev/null || useradd --system --home-dir /var/lib/yiting-kiosk --shell /usr/sbin/nologin yiting-host
getent passwd yiting-window >/dev/null || useradd --create-home --shell "$from/kiosk-shell" yiting-window
usermod --lock --shell "$from/kiosk-shell" yiting-window
grep -qxF "$from/kiosk-shell" /etc/shells || echo "$from/kiosk-shell" >>/etc/shells
chmod 755 "$from/kiosk-shell" "$from/run-window-forever"

install -D -m 644 "$from/yiting-kiosk.service" /etc/systemd/system/yiting-kiosk.service
install -D -m 644 "$from/yiting-firewall.service" /etc/systemd/system/yiting-firewall.service
install -D -m 644 "$from/getty-autologin.conf" /etc/systemd/system/getty@tty1.service.d/yiting-kiosk.conf
install -D -m 644 "$from/logind.conf" /etc/systemd/logind.conf.d/yiting-kiosk.conf
install -D -m 644 "$from/60-yiting-kiosk.rules" /etc/udev/rules.d/60-yiting-kiosk.rules
install -D -m 644 "$from/yiting-kiosk-modprobe.conf" /etc/modprobe.d/yiting-kiosk.conf
install -D -m 644 "$from/60-yiting-kiosk-sysctl.conf" /etc/sysctl.d/60-yiting-kiosk.conf
install -D -m 644 "$from/10-yiting-kiosk-xorg.conf" /etc/X11/xorg.conf.d/10-yiting-kiosk.conf
install -D -m 644 "$from/openbox-menu.xml" /etc/xdg/openbox/menu.xml
install -D -m 644 "$from/chromium-policies.json" /etc/chromium/policies/managed/yiting-kiosk.json

if [ ! -e /etc/yiting-kiosk/addresses.nft ]; then
  echo "Write /etc/yiting-kiosk/addresses.nft first (see $from/yiting.nft), then run this again." >&2
  exit 1
fi
for tty in 2 3 4 5 6; do systemctl mask "getty@tty$tty.service"; done
# The kernel's own way out, and a printing system that would take the printer.
systemctl mask ctrl-alt-del.target
systemctl disable --now cups.service cups-browsed.service 2>/dev/null || true
sysctl --system >/dev/null
udevadm control --reload
systemctl daemon-reload
systemctl enable yiting-firewall.service yiting-kiosk.service
systemctl set-default multi-user.target
echo "Locked. Restart the machine, then go through install/acceptance.md."
