const split = (all: string) => all.match(/\p{Extended_Pictographic}\uFE0F?/gu) ?? []

/** The emoji that people use most, in their usual order. The system draws them. */
export const EMOJI_GROUPS: readonly (readonly string[])[] = [
  ['👍', '❤️', '😂', '😮', '😢', '🙏', '👏', '🔥', '🎉', '✅'],
  split(
    '😀😃😄😁😆😅🤣🙂🙃😉😊😇🥰😍🤩😘😗😋😛😜🤪🤗🤭🤫🤔🤐😐😑😶😏😒🙄😬😌😔😪😴😷🤒🤕🤢🤮🥵🥶🥴😵🤯🤠🥳😎🤓🧐😕😟🙁😯😲😳🥺😨😰😥😭😱😖😣😞😓😩😫🥱😤😡😠🤬💀💩🤡👻👽🤖',
  ),
  split('👋🤚✋🖖👌🤏🤞🤟🤘🤙👈👉👆👇👎✊👊🤛🤜🙌👐🤲🤝💪🫶👀🧠🙋🙅🙆🤷🤦💁🏃💃🕺'),
  split('🧡💛💚💙💜🖤🤍🤎💔💕💞💓💗💖💘💝💯💢💥💫💦💤'),
  split('🐶🐱🐭🐰🦊🐻🐼🐯🦁🐮🐷🐸🐵🐔🐧🐦🦆🦉🐴🦄🐝🦋🐢🐍🐙🐬🐳🌵🌲🌴🌱🍀🌸🌹🌻🌞🌙⭐🌟⚡🌈❄️☀️'),
  split('🍎🍌🍇🍓🍒🍍🥑🌽🥕🍞🧀🍔🍟🍕🌭🌮🥗🍝🍣🍦🍰🎂🍫🍿☕🍵🍺🍷🥂'),
  split('⚽🏀🏈🎾🏐🏆🥇🎮🎯🎲🎸🎵🎤🎬🎨🚗🚕🚌🚲🚑🚚✈️🚀🏠🏢🏥🏖️🗺️'),
  split('⌚📱💻🖨️📷📞☎️🔋💡🔦💰💳🧾📦📫📝📅📌📎✂️🔒🔑🔨🔧⏰⏳❗❓⚠️🚫♻️🆗🆕🔴🟡🟢🔵'),
]
