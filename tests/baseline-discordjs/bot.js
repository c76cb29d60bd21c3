// A minimal discord.js bot, to measure BriefingBot against: it answers every command with one fixed embed.
const { Client, Events, GatewayIntentBits } = require("discord.js");

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API, version: "10" },
});

client.once(Events.ClientReady, () => console.log("ready"));
client.on(Events.InteractionCreate, (interaction) => {
  interaction
    .reply({ embeds: [{ title: "Pong", description: "The answer to every question.", color: 0x3b6ea8 }] })
    .catch((problem) => console.error(problem.message));
});

client.login(process.env.DISCORD_TOKEN);
