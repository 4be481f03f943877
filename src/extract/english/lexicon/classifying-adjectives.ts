import { words } from './word-lists.js';

/** Adjectives that tell the kind of a part and belong to its name ("optical zoom"), written for this project. */
export const CLASSIFYING_ADJECTIVES: ReadonlySet<string> = new Set(
  words(`color colour optical digital manual automatic auto wireless external internal front rear main secondary remote physical
  mechanical virtual dual triple quad multi optional universal electric electronic analog analogue magnetic thermal solar
  mobile lcd oled usb hdmi usb-c bluetooth wi-fi wifi 3d 4k hd fm am gps nfc sd micro mini macro stereo mono acoustic
  operating technical online offline parental proprietary retractable detachable interchangeable built-in onboard
  integrated noise-cancelling noise-canceling rechargeable lithium nickel infrared red-eye wide-angle telephoto fisheye
  facial vocal ambient spatial surround back backlit touch haptic tactile numeric alphanumeric numerical nightly
  mid low-light image still moving live continuous progressive composite coaxial
  smart graphical graphic audio visual local global international domestic native preset
  instructional dolby standby home
  central neural parallel serial ethernet cellular coax vga dvi scsi firewire
  lateral vertical horizontal outer inner upper`),
);
